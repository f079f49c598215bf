package nl.brievenbus.kibana.object;

import java.util.List;
import nl.brievenbus.kibana.source.TagSource;

/** The tag. */
public final class TagObject {

    private TagObject() {}

    public static SavedObject of(TagSource source) {
        return SavedObject.of(
                ObjectType.TAG,
                source.id(),
                SavedObject.object()
                        .put("name", source.name())
                        .put("description", source.description())
                        .put("color", source.color()),
                List.of());
    }
}
