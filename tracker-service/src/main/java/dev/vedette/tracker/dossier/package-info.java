/**
 * Everything this service knows of a finding in one place: its words, its clock, its tickets, what was decided and what
 * proves it. Links in tickets lead here.
 */
package dev.vedette.tracker.dossier;
