import { AppError, staffList } from '@waymark/contracts';
import { type Core, theSystem } from '@waymark/core';
import type { Handler } from 'hono';
import { isForwarded, remoteAddress } from '../security/index.ts';
import { enterAsRefusal } from '../sign-in/index.ts';
import { jsonAnswer } from './api/json-answer.ts';
import type { Operation } from './api/operation.ts';

/** Where the choice is asked for, below `/api/v1`. */
export const enterAsChoicePath = '/enter-as';

/**
 * The invented staff of a demonstration whom one can enter as, told on the same machine only; error
 * `enter-as-not-offered` (403) everywhere else.
 */
export const enterAsChoice = (core: Core, isOffered: boolean, listStaff: Operation | undefined): Handler => {
  return async (context) => {
    const { req } = context;
    const request = {
      remoteAddress: remoteAddress(context),
      host: req.header('host'),
      origin: req.header('origin'),
      isForwarded: isForwarded(context),
    };
    if (listStaff === undefined || enterAsRefusal(isOffered, request) !== null) {
      throw new AppError('not-allowed', 'enter-as-not-offered');
    }
    const { staff } = staffList.parse(await listStaff.perform(core, { actor: theSystem, input: {} }));
    const choice = staff
      .filter(({ isActive, roles }) => isActive && roles.length > 0)
      .map(({ staffId, name, organisation, roles }) => ({ staffId, name, organisation, roles }));
    return jsonAnswer({ staff: choice });
  };
};
