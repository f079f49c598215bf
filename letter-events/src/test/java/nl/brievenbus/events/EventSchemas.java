package nl.brievenbus.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published JSON Schemas, found by their addresses on the class path. */
final class EventSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    addresses -> addresses.mapPrefix("https://brievenbus.example/schemas/", "classpath:schemas/")));

    private EventSchemas() {}

    /** What is wrong with this JSON; empty where it follows the schema of the type. Formats are looked at too. */
    static List<String> faults(EventType type, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(type.dataSchema().toString()))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
