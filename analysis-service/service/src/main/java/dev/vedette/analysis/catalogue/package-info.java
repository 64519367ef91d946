/**
 * The catalogue in force for each tenant: the one the service ships with, the packs of its folder, and the packs that the
 * tenant has accepted since.
 */
package dev.vedette.analysis.catalogue;
