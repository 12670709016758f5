package io.proofstream.judgement;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.control.check.Window;

/** What a question requires to keep coming, and through which window. */
public record Need(Requirement requirement, Window window) {}
