/** Secrets at rest: AES-256-GCM, each bound to the place it belongs to. Nothing here is ever shown again. */
package dev.vedette.tracker.vault;
