package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** Where a person finds a letter. */
final class LetterLink {

    private final String template;

    /**
     * @param template with {@code {letterId}}, and {@code {elasticsearch}} if wanted
     * @param elasticsearch address of its first node
     */
    LetterLink(String template, URI elasticsearch) {
        this.template =
                template.replace("{elasticsearch}", elasticsearch.toString().replaceAll("/+$", ""));
    }

    /** The address of a letter; the colon of its id is written so that browsers and curl take it as it is. */
    URI of(String letterId) {
        // URLEncoder writes a blank as +, which only a query may have.
        return URI.create(template.replace(
                "{letterId}", URLEncoder.encode(letterId, UTF_8).replace("+", "%20")));
    }
}
