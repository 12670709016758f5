package io.proofstream.track;

import java.time.Instant;

/**
 * That an asset is there, or that a ruling holds from a moment on, for one shard of an
 * organisation's assets.
 *
 * @param asset id, or null
 * @param at from when the ruling holds, or null
 * @param isPolicy whether the ruling is a policy
 */
public record Notice(String org, int shard, String asset, Instant at, boolean isPolicy) {
  static final int SHARDS = 128;

  static Notice ofAsset(String org, String asset) {
    return new Notice(org, Math.floorMod(asset.hashCode(), SHARDS), asset, null, false);
  }

  String key() {
    return org + "/" + shard;
  }
}
