/** Tests of plans against everything that could be chosen, and of what they promise. */
package dev.vedette.engine.remedy;
