/** What a panel asks of Elasticsearch, as Kibana would ask it, and the answer. */
@NullMarked
package nl.brievenbus.kibana.query;

import org.jspecify.annotations.NullMarked;
