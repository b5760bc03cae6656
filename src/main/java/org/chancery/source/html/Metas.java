package org.chancery.source.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's {@code meta} elements say, by name or property, in lower case: Open Graph, Dublin Core, citation tags and the like. */
final class Metas {

    private final Map<String, List<String>> said = new HashMap<>();

    Metas(Element page) {
        for (Element meta : page.select("meta[content]")) {
            String value = Spaces.fold(meta.attr("content"));
            for (String attribute : List.of("property", "name", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !value.isEmpty()) {
                    said.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
                }
            }
        }
    }

    /** The first value under the first of these names that has one; null when none has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> values = all(name);
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return null;
    }

    /** All values under this name. */
    List<String> all(String name) {
        return said.getOrDefault(name, List.of());
    }
}
