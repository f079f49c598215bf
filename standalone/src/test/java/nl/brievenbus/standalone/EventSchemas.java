package nl.brievenbus.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import nl.brievenbus.events.EventType;

/** The JSON Schemas of the contract, as a downstream system would use them. */
final class EventSchemas {

    private static final String ADDRESS = "https://brievenbus.example/schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(ADDRESS, "classpath:schemas/")));

    /** What is wrong with the data of an event; empty where it fits. */
    List<String> faults(EventType type, byte[] data) {
        Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + type.schemaName()));
        return schema.validate(new String(data, UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
