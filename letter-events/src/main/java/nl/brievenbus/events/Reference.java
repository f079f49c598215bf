package nl.brievenbus.events;

import java.net.URI;
import java.util.Optional;

/**
 * A document that a letter cites.
 *
 * @param id normalised identifier, as officielebekendmakingen.nl forms it ({@code kst-28676-413})
 * @param text as written
 * @param link where the document stands, where that is known
 */
public record Reference(String id, String text, Optional<URI> link) {}
