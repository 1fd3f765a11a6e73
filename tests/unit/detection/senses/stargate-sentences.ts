/** Sentences of our own for every sense of Stargate; the notation is told in `marked-sentence.ts`. */
export const stargateSentences: Readonly<Record<string, readonly string[]>> = {
  'the venture': [
    'SoftBank and Oracle put up most of the money behind {+Stargate}.',
    'Crews in Abilene are pouring concrete for the first {+Stargate} halls.',
    'Analysts doubt that {+Project Stargate} will really spend 500 billion dollars.',
    'The {+Stargate Project} needs several gigawatts before its GPUs can run.',
    'Masayoshi Son chairs {+Stargate}, and Sam Altman runs what it builds.',
    'With {+Stargate UAE} the companies take the plan to Abu Dhabi.',
    'Senators asked who pays for the power lines to the {+Stargate} campus in Texas.',
    'STOCKS RISE AS TRUMP PRESENTS {+STARGATE} AI INFRASTRUCTURE PLAN',
    'Nscale will host {+Stargate Norway} next to a hydropower plant.',
  ],
  'the films and series': [
    'Kurt Russell leads the soldiers through the {-Stargate} in the 1994 film.',
    'We are halfway through season four of {-Stargate} SG-1.',
    'Teal’c betrays Apophis in the pilot of {-Stargate}.',
    'The chevrons lock one by one and the {-stargate} opens with a splash.',
    'Fans still ask for one more season of {-Stargate} Atlantis.',
    'Her favourite science fiction is Babylon 5, Farscape and {-Stargate}.',
    'The {-Stargate} Program hides below Cheyenne Mountain.',
  ],
  'fan works and mods': [
    'This Minecraft mod lets you craft a {-Stargate} and dial other dimensions.',
    'I printed the rings of my {-Stargate} on a 3D printer and drive them with an Arduino.',
    'Every {-stargate} of the server shows its address when a player clicks it.',
  ],
  'gates in games': [
    'Warp your fleet to the {-stargate} and jump before the pirates arrive.',
    'In EVE Online a {-stargate} connects two solar systems.',
    'The {-Stargate} arcade cabinet followed Defender.',
  ],
  'the StarCraft building': [
    'Protoss opens {-Stargate} and hides two Void Rays.',
    'Scout for a proxy {-Stargate} before four minutes in PvZ.',
    'After the Cybernetics Core he adds a {-Stargate} and a Fleet Beacon.',
  ],
  'the data gateway': [
    '{-Stargate} puts REST and GraphQL in front of your Cassandra cluster.',
    'Start a {-Stargate} node with Docker and read the keyspace through its Document API.',
    'The {-Stargate} gRPC client for Node.js talks to DataStax Astra.',
  ],
  'the Cosmos release': [
    'Validators halted the Cosmos Hub for the {-Stargate} upgrade.',
    'With {-Stargate} the Cosmos SDK learned IBC and moved to protobuf.',
  ],
  'the bridge': [
    'Bridge your USDC from Arbitrum with {-Stargate}, which runs on LayerZero.',
    '{-Stargate} Finance pays STG to those who fill its liquidity pools.',
    'The thief swapped the tokens and moved them over {-Stargate} to Avalanche.',
  ],
  'the remote-viewing programme': [
    'The CIA closed Project {-Stargate} in 1995 after two decades of remote viewing.',
    '{-Project Stargate} paid psychics such as Ingo Swann to describe Soviet bases.',
    'Declassified files tell how the {-Stargate Project} began at Fort Meade.',
  ],
  'others of that name': [
    'The Norwegian duo {-Stargate} produced hits for Rihanna and Beyoncé.',
    'On a Nutanix node {-Stargate} serves the I/O of every CVM.',
    'Point the telescope at Corvus to find the {-Stargate} asterism.',
    'This file is part of {-Stargate}, see the LICENSE.',
  ],
};
