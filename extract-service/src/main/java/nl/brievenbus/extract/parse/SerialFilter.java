package nl.brievenbus.extract.parse;

import java.io.ObjectInputFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a parsing process may send us. It answers in serialized Java objects, and a letter may have taken it over: only
 * Tika's own classes, the JDK's and the one that we sent along are read, and no answer above 64 MB. A filter holds for the whole JVM: where
 * {@code index-service} shares it, the Elasticsearch client, which keeps how it logs in as serialized bytes of its own
 * (four plain classes), must go on reading those.
 */
final class SerialFilter {

    private static final String PATTERN = "maxbytes=64000000;maxdepth=20;org.apache.tika.**;java.base/*;"
            + "nl.brievenbus.extract.parse.WebPageMapper;"
            + "org.apache.http.impl.auth.BasicScheme;org.apache.http.impl.auth.RFC2617Scheme;"
            + "org.apache.http.impl.auth.AuthSchemeBase;org.apache.http.auth.ChallengeState;!*";
    private static final Logger log = LoggerFactory.getLogger(SerialFilter.class);

    private SerialFilter() {}

    /** Sets the filter for this JVM, once; one that the operator has set with {@code -Djdk.serialFilter} stays. */
    static synchronized void install() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(PATTERN));
            log.debug("Serialized objects are filtered: {}", PATTERN);
        }
    }
}
