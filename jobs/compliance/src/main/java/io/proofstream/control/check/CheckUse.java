package io.proofstream.control.check;

import java.util.List;
import java.util.Map;

/**
 * A check as a control asks it: with the framework's own numbers where it states some.
 *
 * @param check its id
 * @param scopes of the framework for which it is asked like this; empty = all
 * @param parameters those of the check, with the framework's and the control's own in their place
 * @param basis where the framework's own numbers stand; null if there are none
 */
public record CheckUse(
    String check,
    List<String> scopes,
    Map<String, List<String>> parameters,
    Window window,
    double pass,
    double warn,
    String basis) {}
