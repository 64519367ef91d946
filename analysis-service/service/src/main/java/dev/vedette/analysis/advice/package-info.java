/** What to do next: the smallest set of controls that takes the high findings down, and the threats of one feature. */
package dev.vedette.analysis.advice;
