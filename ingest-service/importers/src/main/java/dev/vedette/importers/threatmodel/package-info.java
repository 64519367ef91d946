/**
 * Files of other threat-modelling tools: the Open Threat Model standard, OWASP Threat Dragon and the OWASP Threat Model
 * Library. Architecture and stated facts are taken over; the threats those files list are counted in the receipt and
 * judged anew.
 */
package dev.vedette.importers.threatmodel;
