package dev.vedette.engine.catalogue;

import dev.vedette.engine.condition.Expr;

/** A condition of a rule as written and as read. @param variables how many a scope must hold */
public record Rule(String text, Expr condition, int variables, int line) {}
