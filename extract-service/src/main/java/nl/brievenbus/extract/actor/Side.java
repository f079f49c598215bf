package nl.brievenbus.extract.actor;

/**
 * On whose side the author of a letter stands. It decides whose plans are the author's: "the government" is another party in a letter
 * of an alderman, and "the Commission" is one in a letter of a minister.
 */
public enum Side {
    /** A government, or a member of it. */
    GOVERNMENT,
    /** The executive of a municipality, writing to its council. */
    MUNICIPALITY,
    /** The executive of a province, writing to its council. */
    PROVINCE,
    /** The executive of a water board, writing to its general board. */
    WATER_BOARD,
    /** An inspectorate or another agency that signs itself, mostly writing to a minister, who is another party then. */
    AGENCY,
    /** The European Commission, or a member of it. */
    COMMISSION;

    /** Whether it is the executive of a council. */
    public boolean executive() {
        return this == MUNICIPALITY || this == PROVINCE || this == WATER_BOARD;
    }
}
