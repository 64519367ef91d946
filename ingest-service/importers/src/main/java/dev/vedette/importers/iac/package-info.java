/**
 * What all kinds of Infrastructure as Code share: a list of {@link dev.vedette.importers.iac.Resource resources} in the
 * shape of Terraform goes in, components, zones, flows, facts and receipt lines come out
 * ({@link dev.vedette.importers.iac.Architecture}). The tables are data files beside this package.
 */
package dev.vedette.importers.iac;
