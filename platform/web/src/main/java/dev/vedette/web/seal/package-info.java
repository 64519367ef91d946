/**
 * Contents at rest: AES-256-GCM, each under a key of its own that the service's master key seals, each bound to the place
 * it belongs to. {@link dev.vedette.web.seal.Sealer} knows no framework; a service makes one from its configuration.
 */
package dev.vedette.web.seal;
