package nl.brievenbus.extract.language;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads data files on the class path, below {@code nl/brievenbus/extract/}: rules and words in YAML, and in JSON, which is read in a
 * quarter of the time, what nobody writes by hand.
 */
public final class DataFile {

    private static final String FOLDER = "/nl/brievenbus/extract/";

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final ObjectMapper YAML = mapper(YAMLMapper.builder());

    private static final ObjectMapper JSON = mapper(JsonMapper.builder());

    private DataFile() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M mapper(B builder) {
        return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .withConfigOverride(List.class, override -> override.setNullHandling(EMPTY))
                .withConfigOverride(Set.class, override -> override.setNullHandling(EMPTY))
                .withConfigOverride(WordSet.class, override -> override.setNullHandling(EMPTY))
                .withConfigOverride(Map.class, override -> override.setNullHandling(EMPTY))
                .withConfigOverride(String.class, override -> override.setNullHandling(EMPTY))
                .build();
    }

    /**
     * Reads a data file into a record.
     *
     * @param path below the folder of data files, for example {@code nl/actors.yaml}; what its name ends in says how it is written
     * @throws IllegalStateException where the file is absent or does not fit {@code type}
     */
    public static <T> T read(String path, Class<T> type) {
        try (InputStream bytes = DataFile.class.getResourceAsStream(FOLDER + path)) {
            if (bytes == null) {
                throw new IllegalStateException("The data file " + FOLDER + path + " is not on the class path.");
            }
            return (path.endsWith(".json") ? JSON : YAML).readValue(bytes, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The data file " + path + " does not fit: " + e.getOriginalMessage() + " at "
                            + e.getLocation().offsetDescription(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + path + " cannot be read", e);
        }
    }
}
