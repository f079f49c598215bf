package nl.brievenbus.extract.parse;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the mark-up of web pages, for {@link XhtmlReader} to read: beside Tika's own choice all that tells
 * where footnotes are and what no visitor sees. Ways through the site and struck words are no part of a letter and are
 * left out here.
 *
 * <p>Travels to the parsing process, where Tika calls it; it has no state.
 */
enum WebPageMapper implements HtmlMapper {
    INSTANCE;

    private static final Set<String> MORE_ELEMENTS =
            Set.of("div", "span", "section", "article", "header", "footer", "aside", "sup");

    private static final Set<String> DISCARDED = Set.of("nav", "template", "noscript", "dialog", "del", "s", "strike");

    /** Not the class: pages use the names that Tika's own classes have for purposes of their own. */
    private static final Set<String> MORE_ATTRIBUTES = Set.of("id", "name", "style", "hidden");

    @Override
    public @Nullable String mapSafeElement(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MORE_ELEMENTS.contains(lower) ? lower : DefaultHtmlMapper.INSTANCE.mapSafeElement(name);
    }

    @Override
    public boolean isDiscardElement(String name) {
        return DISCARDED.contains(name.toLowerCase(Locale.ROOT)) || DefaultHtmlMapper.INSTANCE.isDiscardElement(name);
    }

    @Override
    public @Nullable String mapSafeAttribute(String element, String attribute) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        return MORE_ATTRIBUTES.contains(lower)
                ? lower
                : DefaultHtmlMapper.INSTANCE.mapSafeAttribute(element, attribute);
    }
}
