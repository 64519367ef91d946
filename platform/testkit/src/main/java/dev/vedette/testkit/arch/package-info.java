/** The rules of the house as ArchUnit rules, each with its reason, for every module to check itself against. */
package dev.vedette.testkit.arch;
