/** The sources as people write them: one object a file, in YAML. kibana/README.md describes them. */
@NullMarked
package nl.brievenbus.kibana.source;

import org.jspecify.annotations.NullMarked;
