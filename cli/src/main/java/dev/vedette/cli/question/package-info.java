/** One thing asked of an architecture, and its answer: what if, what changed, what first, which laws, which feature. */
package dev.vedette.cli.question;
