/**
 * {@code vedette analyze} and {@code vedette replay}: the same importers and the same engine as the services, in one
 * process, without servers. Packages: analysis (from paths to an assessment), report (an assessment in six formats),
 * replay (changes one after the other).
 */
package dev.vedette.cli;
