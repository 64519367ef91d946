/**
 * Tickets, decisions, evidence, reviews and production changes. Keeps its own read model of systems and findings, and
 * never asks another service. One package a feature; {@code spi} is what a tracker must be able to do.
 */
package dev.vedette.tracker;
