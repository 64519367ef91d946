/** Small threat lists for one feature: at most twenty, and only what provably applies. */
package dev.vedette.engine.template;
