package io.proofstream.govern;

import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.policy.PolicyVersion;

/** A message that holds a policy, on its way to where it is decided whether it is the next one. */
public record PolicyArrival(Message message, PolicyVersion version, Trust trust) {}
