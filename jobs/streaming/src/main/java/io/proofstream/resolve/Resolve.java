package io.proofstream.resolve;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.resolution.Mention;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The room where evidence finds the assets that it is about. Named and found together are every
 * event, or what of it is about one asset, of every kind.
 *
 * @param named that say themselves which asset they are about
 * @param found that name an image, with an asset that has it
 * @param apart what is about no asset
 * @param entries which assets have which images
 */
public record Resolve(
    DataStream<Addressed> named,
    DataStream<Addressed> found,
    DataStream<Event> apart,
    DataStream<TrackedEntry> entries) {

  /**
   * @param admitted each piece of evidence once
   */
  public static Resolve images(DataStream<Entry> admitted) {
    // Scans are the mass: what names its asset itself goes there straight, and leaves a mention.
    SingleOutputStreamOperator<Addressed> named =
        admitted
            .process(new PartEventsFunction(), TypeInformation.of(Addressed.class))
            .name("resolve.part-events")
            .uid("resolve.part-events");
    SingleOutputStreamOperator<Addressed> found =
        named
            .getSideOutput(PartEventsFunction.MENTIONS)
            .keyBy(Mention::key)
            .process(new FindAssetsFunction(), TypeInformation.of(Addressed.class))
            .name("resolve.find-assets")
            .uid("resolve.find-assets");
    return new Resolve(
        named,
        found,
        named.getSideOutput(PartEventsFunction.APART),
        found.getSideOutput(FindAssetsFunction.KNOWN));
  }
}
