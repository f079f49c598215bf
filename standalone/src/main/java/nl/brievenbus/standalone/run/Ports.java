package nl.brievenbus.standalone.run;

/**
 * Where everything listens, on the loopback address only.
 *
 * @param kafka or 0 for any free one
 * @param elasticsearch or 0 for any free one
 * @param http the first of three in a row, one a service, or 0 for any free ones
 */
public record Ports(int kafka, int elasticsearch, int http) {}
