package nl.brievenbus.kibana.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of KQL that our panels keep to, as a query of Elasticsearch: {@code field : value}, {@code field : *}, ranges,
 * {@code and}, {@code or}, {@code not} and parentheses.
 */
public final class Kuery {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|[()]|<=|>=|<|>|:|[^\\s()<>:\"]+)");
    private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=");

    private final List<String> tokens;
    private final Instant now;
    private final Set<String> fields = new TreeSet<>();
    private int place;

    private Kuery(List<String> tokens, Instant now) {
        this.tokens = tokens;
        this.now = now;
    }

    /**
     * The query that KQL means.
     *
     * @param now what {@code now} stands for
     * @throws IllegalArgumentException where it is not of the part of KQL that is read here
     */
    public static ObjectNode toQuery(String kql, Instant now) {
        if (kql.isBlank()) {
            ObjectNode all = object();
            all.putObject("match_all");
            return all;
        }
        return new Kuery(tokens(kql), now).whole();
    }

    /** The fields that KQL names. */
    public static Set<String> fields(String kql) {
        if (kql.isBlank()) {
            return Set.of();
        }
        Kuery kuery = new Kuery(tokens(kql), Instant.EPOCH);
        kuery.whole();
        return kuery.fields;
    }

    private static List<String> tokens(String kql) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(kql.strip());
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (end != kql.strip().length()) {
            throw new IllegalArgumentException("KQL that is not read here: " + kql);
        }
        return tokens;
    }

    private ObjectNode whole() {
        ObjectNode query = either();
        if (place != tokens.size()) {
            throw new IllegalArgumentException("KQL goes on where it should end: " + tokens);
        }
        return query;
    }

    private ObjectNode either() {
        List<ObjectNode> parts = new ArrayList<>(List.of(both()));
        while (take("or")) {
            parts.add(both());
        }
        return joined("should", parts);
    }

    private ObjectNode both() {
        List<ObjectNode> parts = new ArrayList<>(List.of(single()));
        while (take("and")) {
            parts.add(single());
        }
        return joined("filter", parts);
    }

    private static ObjectNode joined(String clause, List<ObjectNode> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        ObjectNode query = object();
        query.putObject("bool").putArray(clause).addAll(parts);
        return query;
    }

    private ObjectNode single() {
        if (take("not")) {
            ObjectNode query = object();
            query.putObject("bool").putArray("must_not").add(single());
            return query;
        }
        if (take("(")) {
            ObjectNode inner = either();
            if (!take(")")) {
                throw new IllegalArgumentException("A parenthesis is not closed: " + tokens);
            }
            return inner;
        }
        return comparison(next(), next(), next());
    }

    private ObjectNode comparison(String field, String operator, String value) {
        fields.add(field);
        ObjectNode query = object();
        if (operator.equals(":") && value.equals("*")) {
            query.putObject("exists").put("field", field);
        } else if (operator.equals(":")) {
            query.putObject("match_phrase").put(field, value.replace("\"", ""));
        } else if (RANGES.contains(operator)) {
            range(query, field, operator, value);
        } else {
            throw new IllegalArgumentException("KQL with the operator '%s' is not read here.".formatted(operator));
        }
        return query;
    }

    private void range(ObjectNode query, String field, String operator, String value) {
        String name = (operator.startsWith("<") ? "lt" : "gt") + (operator.endsWith("=") ? "e" : "");
        ObjectNode range = query.putObject("range").putObject(field);
        if (value.startsWith("now")) {
            range.put(name, dateMath(value, now)).put("format", "strict_date_optional_time");
        } else {
            range.put(name, value);
        }
    }

    /** Elasticsearch's date mathematics with another moment for {@code now}. */
    static String dateMath(String value, Instant now) {
        return now + "||" + value.substring("now".length());
    }

    private boolean take(String word) {
        if (place < tokens.size() && tokens.get(place).equals(word)) {
            place++;
            return true;
        }
        return false;
    }

    private String next() {
        if (place == tokens.size()) {
            throw new IllegalArgumentException("KQL ends too early: " + tokens);
        }
        return tokens.get(place++);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
