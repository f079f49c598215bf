package nl.brievenbus.kibana.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KueryTest {

    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");

    @Test
    void andBindsCloserThanOr() {
        assertThat(query("a : \"x\" or b : y and not c : *"))
                .isEqualTo(
                        """
                        {"bool":{"should":[{"match_phrase":{"a":"x"}},{"bool":{"filter":[{"match_phrase":{"b":"y"}},\
                        {"bool":{"must_not":[{"exists":{"field":"c"}}]}}]}}]}}""");
    }

    @Test
    void nowIsTheMomentThatIsGiven() {
        assertThat(query("d <= now+90d/d"))
                .isEqualTo(
                        """
                        {"range":{"d":{"lte":"2026-04-01T09:00:00Z||+90d/d","format":"strict_date_optional_time"}}}""");
    }

    @Test
    void theFieldsAreThoseThatItNames() {
        assertThat(Kuery.fields("(a.b : x or not c : *) and d < 5")).containsExactly("a.b", "c", "d");
    }

    @Test
    void whatIsNoKqlIsRefused() {
        for (String wrong : new String[] {"a = 0", "a :", "(a : b", "a : b c : d", "a : \"b", "just words"}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> query(wrong));
        }
    }

    private static String query(String kql) {
        return Kuery.toQuery(kql, NOW).toString();
    }
}
