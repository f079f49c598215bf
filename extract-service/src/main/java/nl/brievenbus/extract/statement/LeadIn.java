package nl.brievenbus.extract.statement;

import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Deadline;

/**
 * What the sentence before a list binds the author to ("Ik zeg u toe dat ik:"); the items say to what acts.
 *
 * @param waits whether its verb waits for the infinitives that the items hold ("Ik zal:")
 */
record LeadIn(Actor actor, Strength strength, Optional<Deadline> deadline, boolean waits, String words) {}
