/**
 * What Terraform itself says of a configuration: plans as JSON (instances with values, references of the configuration)
 * and states (what exists, with ids). Both hold live secrets, which are marked before anything else looks at them.
 */
package dev.vedette.importers.plan;
