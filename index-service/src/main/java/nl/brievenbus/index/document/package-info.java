/**
 * What is written to Elasticsearch: one document a letter, a commitment and a topic.
 *
 * <p>The records here and the mappings in {@code resources/elasticsearch/} name the same fields. Fields are flat, so
 * that Kibana can chart them; a field has the same name in all three indices, so that one filter of a dashboard works
 * on all. Knows nothing of Spring, Kafka or the client.
 */
@NullMarked
package nl.brievenbus.index.document;

import org.jspecify.annotations.NullMarked;
