package dev.vedette.engine.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.engine.notation.Notation;
import dev.vedette.engine.notation.RandomModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The properties on models from seeds: some in every build, many with the tag long, any range of seeds by {@link #main}. */
class PropertyCampaignTest {

    private static final int EVERY_BUILD = 5;
    private static final int LONG = 1_500;
    private static final int MOST_SHOWN = 20;

    @ParameterizedTest
    @EnumSource
    void everyPropertyHoldsOnGrownModels(Property property) {
        assertThat(breaches(0, EVERY_BUILD, List.of(property))).isEmpty();
    }

    @Test
    @Tag("long")
    void everyPropertyHoldsOnManyModels() {
        System.out.println("seeds " + EVERY_BUILD + " to " + (EVERY_BUILD + LONG - 1));
        assertThat(breaches(EVERY_BUILD, LONG, List.of(Property.values()))).isEmpty();
    }

    /** Each breach with its seed and the smallest model that shows it. */
    private static List<String> breaches(int from, int count, List<Property> properties) {
        List<String> breaches = new ArrayList<>();
        IntStream.range(from, from + count).forEach(seed -> {
            String notation = seed % 3 == 0 ? RandomModels.notation(seed) : GrownModels.notation(seed);
            Model model = Notation.model(notation);
            for (Property property : properties) {
                Optional<String> breach = property.breach(model);
                if (breach.isPresent() && breaches.size() < MOST_SHOWN) {
                    String smallest = Smallest.of(notation, property);
                    String text = property + " seed " + seed + ": "
                            + property.breach(Notation.model(smallest)).orElseThrow() + "\n    in " + smallest;
                    System.out.println(text);
                    breaches.add(text);
                }
            }
            if (seed % 500 == 499) {
                System.out.println("up to seed " + seed + ": " + breaches.size() + " breaches");
            }
        });
        return breaches;
    }

    /** Runs the seeds from the first argument on, as many as the second says. */
    public static void main(String[] args) {
        int from = Integer.parseInt(args[0]);
        int count = Integer.parseInt(args[1]);
        System.out.println(
                breaches(from, count, List.of(Property.values())).size() + " breaches in " + count + " seeds");
    }
}
