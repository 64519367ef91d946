/** The commands of the local run: up, down, status, logs, reset, token, bench. One class each. */
package dev.vedette.local.command;
