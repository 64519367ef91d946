package dev.vedette.engine.catalogue;

import java.util.List;
import java.util.SortedMap;

/**
 * A safeguard.
 *
 * @param evidence what in an architecture shows that it is there, in words
 * @param shown condition on an element {@code x} that is such evidence, or {@code null} when only a statement can show it
 * @param how what to do, for a first step
 * @param requirements ids by framework that the control helps to meet
 */
public record Control(
        String id,
        String title,
        String evidence,
        Rule shown,
        SortedMap<String, List<String>> requirements,
        String pack) {}
