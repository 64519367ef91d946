/**
 * Impact and likelihood from 1 to 5 with the terms that moved them, before and after controls. Monotone: a control never
 * raises, a raising fact never lowers.
 */
package dev.vedette.engine.score;
