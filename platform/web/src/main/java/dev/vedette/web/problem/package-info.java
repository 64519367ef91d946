/**
 * Errors as RFC 9457 problem+json. Code throws a {@link dev.vedette.web.problem.ProblemException}; the mappers turn
 * it, and what the framework throws, into a {@link dev.vedette.web.problem.Problem} that says what is wrong, where,
 * and what to do.
 */
package dev.vedette.web.problem;
