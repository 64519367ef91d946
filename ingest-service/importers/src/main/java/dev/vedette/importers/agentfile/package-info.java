/**
 * Files in which agents are described: A2A agent cards, CrewAI crews and LangGraph deployments. What agents may do is
 * taken from tools and skills; what these files leave to code is asked about, never guessed in silence.
 */
package dev.vedette.importers.agentfile;
