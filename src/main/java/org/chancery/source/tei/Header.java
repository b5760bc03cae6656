package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * What the header of an edition says about its documents.
 *
 * @param facts about a text that is one document: what the header says about this one
 * @param title of the volume as a whole; null when it has none
 * @param volume by which the publisher of the Foreign Relations of the United States addresses the volume; null for other editions
 * @param language as the markup says, of the text or the nearest element around it; null when nobody says
 * @param persons names by their ids in the file
 */
record Header(
        Map<Facts.Key, List<String>> facts,
        @Nullable String title,
        @Nullable String volume,
        @Nullable String language,
        Map<String, String> persons) {

    /** Nothing is said. */
    static final Header NONE = new Header(Map.of(), null, null, null, Map.of());

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** The same of what is in this language; null for the one around it. */
    Header of(@Nullable String inner) {
        return inner == null ? this : new Header(facts, title, volume, inner, persons);
    }

    /** What this header says, over what a corpus's says around it. */
    Header with(Element header) {
        Map<Facts.Key, List<String>> said = new TreeMap<>();
        String complete = title(header);
        put(said, Facts.Key.TITLE, complete);
        put(said, Facts.Key.SOURCE, line(header.first("publisher")));
        put(said, Facts.Key.RIGHTS, rights(header.first("availability")));
        description(header, said);
        letter(header.first("correspDesc"), said);
        String spoken = language == null ? onlyLanguage(header) : language;
        Element frus = header.all("idno").stream()
                .filter(idno -> idno.has("type", "frus"))
                .findFirst()
                .orElse(null);
        String volumeId = line(frus);
        return new Header(
                said,
                complete == null ? title : complete,
                volumeId == null ? volume : volumeId,
                spoken,
                persons(header));
    }

    /** The same, knowing these people too. */
    Header withPersons(Element list) {
        return new Header(facts, title, volume, language, persons(list));
    }

    /** The publisher's address of a document of the Foreign Relations; null for other editions. */
    @Nullable
    String address(@Nullable String id) {
        boolean known = volume != null
                && id != null
                && ADDRESS.matcher(volume).matches()
                && ADDRESS.matcher(id).matches();
        return known ? "https://history.state.gov/historicaldocuments/" + volume + "/" + id : null;
    }

    /** All that goes into a document, as one string; of people only where somebody is named by id. */
    String print(boolean withPersons) {
        return facts + "\n" + title + "\n" + volume + "\n" + language + "\n" + (withPersons ? persons : "");
    }

    private static @Nullable String title(Element header) {
        Element statement = header.first("titleStmt");
        List<Element> titles = statement == null ? List.of() : statement.all("title");
        for (String type : new String[] {"complete", "main"}) {
            for (Element one : titles) {
                if (one.has("type", type)) {
                    return line(one);
                }
            }
        }
        return titles.isEmpty() ? null : line(titles.getFirst());
    }

    private static @Nullable String rights(@Nullable Element availability) {
        if (availability == null) {
            return null;
        }
        String words = line(availability);
        if (words != null) {
            return words;
        }
        Element licence = availability.first("licence");
        return licence == null ? availability.attribute("status") : licence.attribute("target");
    }

    /** When and where what is recorded took place or was written; never when it was edited. */
    private static void description(Element header, Map<Facts.Key, List<String>> said) {
        Element profile = header.first("profileDesc");
        if (profile == null) {
            return;
        }
        for (String home : new String[] {"creation", "setting"}) {
            Element made = profile.first(home);
            if (made != null) {
                put(said, Facts.Key.DATE, Dates.first(made.all("date")));
                put(said, Facts.Key.PLACE, place(made));
            }
        }
        List<String> terms = new ArrayList<>();
        Element keywords = profile.first("keywords");
        if (keywords != null) {
            keywords.all("term").forEach(term -> terms.add(term.line()));
        }
        terms.removeIf(String::isEmpty);
        if (!terms.isEmpty()) {
            said.put(Facts.Key.SOURCE_TOPIC, List.copyOf(terms));
        }
    }

    private static @Nullable String place(Element made) {
        List<Element> places = made.all(element -> element.is("placeName")
                || element.is("settlement")
                || (element.is("name") && (element.has("type", "city") || element.has("type", "place"))));
        return places.isEmpty() ? null : line(places.getFirst());
    }

    /** From whom a letter came, and to whom. */
    private static void letter(@Nullable Element description, Map<Facts.Key, List<String>> said) {
        if (description == null) {
            return;
        }
        for (Element action : description.all("correspAction")) {
            List<String> people =
                    action
                            .all(element -> element.is("persName") || element.is("orgName") || element.is("name"))
                            .stream()
                            .map(Element::line)
                            .toList();
            boolean sent = action.has("type", "sent");
            if (sent) {
                put(said, Facts.Key.DATE, Dates.first(action.all("date")));
                put(said, Facts.Key.PLACE, place(action));
            }
            if (sent || action.has("type", "received")) {
                put(said, sent ? Facts.Key.SPEAKER : Facts.Key.RECIPIENT, String.join("; ", people));
            }
        }
    }

    private static @Nullable String onlyLanguage(Element header) {
        List<Element> languages = header.all("language");
        return languages.size() == 1 ? languages.getFirst().attribute("ident") : null;
    }

    private Map<String, String> persons(Element list) {
        Map<String, String> known = new HashMap<>(persons);
        for (Element person : list.all(element -> element.is("person") || element.is("org"))) {
            String id = person.attribute("id");
            Element name = person.first(person.is("org") ? "orgName" : "persName");
            if (id != null && name != null) {
                known.put(id, name(name));
            }
        }
        return new TreeMap<>(known);
    }

    /** Forename and surname, without titles and offices; else all that is printed. */
    private static String name(Element name) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {"forename", "nameLink", "surname"}) {
            name.all(part).forEach(found -> parts.add(found.line()));
        }
        String joined = Spaces.fold(String.join(" ", parts));
        return joined.isEmpty() ? name.line() : joined;
    }

    private static @Nullable String line(@Nullable Element element) {
        String line = element == null ? "" : element.line();
        return line.isEmpty() ? null : line;
    }

    private static void put(Map<Facts.Key, List<String>> said, Facts.Key key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.putIfAbsent(key, List.of(value));
        }
    }
}
