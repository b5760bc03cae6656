package org.chancery.source.printed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** Tells words that have the shape of a place from others. */
public final class Place {

    private static final Pattern PART = Pattern.compile(
            "(?:The |the )?\\p{Lu}[\\p{L}’'.-]*(?:[ -](?:of|the|on|am|de|du|la|и|на|над|в|\\p{Lu}[\\p{L}’'.-]*)){0,4}");
    /** Names of bodies have the shape of places. */
    private static final Pattern BODY = Pattern.compile(
            ".*(?:Agency|Council|Conference|Forum|Channel|News|Newspaper|Magazine|Group|Committee|Assembly|Summit|Organi[sz]ation|Commission|агентств|совет|форум|конференц|комитет|комисси|саммит|организаци).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words that no place has, but a person's line, a programme or a web page's form. */
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?:.*(?<!\\p{L})(?:MP|Hon|Sir|Dame|Mrs?|Ms|Dr|BBC|CNN|NBC|CBS|ABC|MSNBC|Sky|Radio|TV|Television|Press|Team|Show|Programme|Morning|Tonight|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?!\\p{L}).*"
                    + "|Published|Updated|Location|Delivered|From|Speech|Remarks|Statement|Interview|Transcript|Article)(?: on)?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 45;
    /** Names in use that CLDR does not have, or not so. */
    private static final List<String> MORE_COUNTRIES = List.of("""
            the united states, usa, us, uk, the united kingdom, россии, сша, рф, soviet union, the soviet union,
            ссср, russian federation, the russian federation, северная корея, korea, turkey, турции, czech
            republic, swaziland, ivory coast, uae, abu dhabi, palestine, china, bavaria""".split(",\\s+", -1));

    private static final Set<String> COUNTRIES = countries();

    private Place() {}

    /** Whether this may be a place on a line of its own: "Moscow", "The Kremlin, Moscow", "Washington, D.C.". */
    public static boolean isShape(String text) {
        return text.length() <= LONGEST
                && !BODY.matcher(text).matches()
                && !NO_PLACE.matcher(text).matches()
                && !isOfPerson(text)
                && text.split(", ?").length <= 3
                && List.of(text.split(", ?")).stream()
                        .allMatch(part -> PART.matcher(part).matches());
    }

    /** "Ned Price, Department Spokesperson". */
    private static boolean isOfPerson(String text) {
        int comma = text.indexOf(',');
        return comma > 0
                && List.of(text.substring(comma + 1).split("[\\s,]+")).stream().anyMatch(NameWords::isOffice);
    }

    /** The place at the end of a title from which the date has been taken: behind its last comma, with the country if that is what stands there. */
    static @Nullable String atEndOf(String title) {
        int comma = title.lastIndexOf(',');
        if (comma < 0) {
            return null;
        }
        String last = Spaces.strip(title.substring(comma + 1));
        int before = title.lastIndexOf(',', comma - 1);
        String two = before < 0 ? "" : Spaces.strip(title.substring(before + 1));
        boolean country = isCountry(last) || last.matches("D\\.? ?C\\.?");
        if (country && !two.isEmpty() && isShape(two)) {
            return two;
        }
        return !last.matches("D\\.? ?C\\.?") && isShape(last) ? last : null;
    }

    /** Whether this is the name of a country in English or Russian, as CLDR has it. */
    static boolean isCountry(String text) {
        return COUNTRIES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>(MORE_COUNTRIES);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.add(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
            names.add(country.getDisplayCountry(Locale.of("ru")).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
