package io.proofstream.resolve;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.resolution.Mention;
import io.proofstream.resolution.Routing;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Parts what names its asset from what names an image, and from what is about neither. */
final class PartEventsFunction extends ProcessFunction<Entry, Addressed> {
  static final OutputTag<Mention> MENTIONS =
      new OutputTag<>("mentions", TypeInformation.of(Mention.class));
  static final OutputTag<Event> APART = new OutputTag<>("apart", TypeInformation.of(Event.class));

  @Override
  public void processElement(Entry entry, Context context, Collector<Addressed> out) {
    Event event = entry.acceptedEvent();
    if (event == null) {
      return;
    }
    Routing routing = Routing.of(event);
    routing.addressed().forEach(out::collect);
    routing.mentions().forEach(mention -> context.output(MENTIONS, mention));
    if (routing.apart() != null) {
      context.output(APART, routing.apart());
    }
  }
}
