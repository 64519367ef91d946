/** Models as they would be: with facts changed, components added or controls in place. Nothing is stored. */
package dev.vedette.engine.whatif;
