/**
 * An assessment for different readers: people ({@code table}, {@code html}), programs ({@code json}), code scanning
 * ({@code sarif}), spreadsheets ({@code csv}) and other threat modelling tools ({@code otm}). The same assessment gives
 * the same bytes.
 */
package dev.vedette.cli.report;
