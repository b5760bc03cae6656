package org.chancery.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Concepts that differ by a number alone, as the resolutions of the Security Council do. The vocabulary writes their labels once, with {@value #NUMBER} where the
 * number stands and {@value #YEAR} where its year does, and says which numbers there are ({@code ch:numbers}).
 *
 * @param pattern what they have in common, placeholders in id and labels; itself no value of a facet
 * @param years the year of each number
 * @param members the concept of each number
 */
public record NumberedConcepts(Concept pattern, Map<Integer, Integer> years, Map<Integer, Concept> members) {

    /** Stands for the number in a label and in the id. */
    public static final String NUMBER = "NNNN";

    /** Stands for the year in a label. */
    public static final String YEAR = "YYYY";

    public NumberedConcepts {
        years = Map.copyOf(years);
        members = Map.copyOf(members);
    }

    /** The concept with this number; empty when there is none, or when it is of another year than that which a text gives. */
    public Optional<Concept> member(int number, @Nullable Integer year) {
        boolean fits = year == null || year.equals(years.get(number));
        return fits ? Optional.ofNullable(members.get(number)) : Optional.empty();
    }

    /** A label of the pattern as that of the member with this number. */
    public String filled(String label, int number) {
        return filled(label, number, years.getOrDefault(number, 0));
    }

    static String filled(String label, int number, int year) {
        return label.replace(NUMBER, Integer.toString(number)).replace(YEAR, Integer.toString(year));
    }
}
