package dev.vedette.tracker.http;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

/**
 * How one connection is talked to.
 *
 * @param pace how often
 * @param timeout how long a reply is waited for
 * @param http must not follow redirects: nobody may lead our credentials elsewhere
 */
public record Line(Governor pace, Clock clock, Duration timeout, HttpClient http) {}
